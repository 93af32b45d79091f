/** Why a service of the House or of KOOP did not give what was asked; the message is for the person who runs Gestand. */
export type SourceFault =
  /** No answer, a broken connection or 5xx, also after every new attempt. */
  | 'unavailable'
  /** 4xx: the question is wrong or not allowed; asking again does not help. */
  | 'refused'
  /** The time limit passed. Not asked again: the service goes on working at the first question. */
  | 'too slow'
  | 'too large'
  /** An answer came that is not in the form of the protocol, also after every new attempt. */
  | 'malformed';

export class SourceError extends Error {
  override name = 'SourceError';

  constructor(
    readonly fault: SourceFault,
    message: string,
    /** Of an answer that refused or failed. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
