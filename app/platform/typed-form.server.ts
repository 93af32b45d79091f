/** The fields of a submitted form as they were typed; the last of a name counts, files do not. */
export async function typedForm(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())];
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
