/**
 * An address that no page has. A route of its own, so that the frame around the answer knows who asks, in which
 * language and in which light.
 */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NoSuchPage() {
  return null;
}
