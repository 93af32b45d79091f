import {
  unstable_composeUploadHandlers as composed,
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as memory,
  unstable_parseMultipartFormData as parse,
} from '@remix-run/node';

const MAXIMAL_PART = 25 * 1024 * 1024;

export interface UploadedForm {
  fields: Map<string, string>;
  file: { name: string; bytes: Uint8Array } | null;
}

/**
 * A multipart form with one file, held in memory; the edge refused what is larger before it was read.
 * @throws a 413 answer for a part that grows past its limit all the same
 */
export async function uploadedForm(request: Request, fileField: string): Promise<UploadedForm> {
  try {
    const form = await parse(request, composed(memory({ maxPartSize: MAXIMAL_PART })));
    const fields = new Map<string, string>();
    for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value);
    const file = form.get(fileField);
    if (!(file instanceof File) || file.size === 0) return { fields, file: null };
    return {
      fields,
      file: {
        name: file.name.replaceAll('\u0000', '').slice(-200),
        bytes: new Uint8Array(await file.arrayBuffer()),
      },
    };
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) throw new Response(null, { status: 413 });
    throw error;
  }
}
