/** A mail's HTML as an answer for a frame; its links open outside it. The edge sets the headers that confine it. */
export function framedMail(html: string | null): Response {
  if (html === null) return new Response(null, { status: 404 });
  const target = '<base target="_blank">';
  const framed = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}${target}`)
    : `${target}${html}`;
  return new Response(framed, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
