/** Headers of every answer: pages, errors, assets and data alike (ASVS 5.0, 3.4). */
export function securityHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    // no-referrer would make browsers send "Origin: null" with plain forms, and the origin check refuse them.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Browsers heed it over https only.
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  };
}

/** Pages of this site show a mail in a frame from an address that ends so. */
export const isFramedMail = (path: string): boolean => /^\/[^?]+\/als-mail$/.test(path);

/**
 * Headers of a mail shown in a frame: it was written for mail programs, with styles of its own, and may hold
 * anything. It runs nothing, loads nothing and stands in no frame but ours.
 */
export function framedMailHeaders(): Record<string, string> {
  return {
    ...securityHeaders(''),
    'Content-Security-Policy': [
      'sandbox allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'X-Frame-Options': 'SAMEORIGIN',
  };
}
