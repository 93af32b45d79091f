/**
 * The fields of a submitted form as they were typed; the last of a name counts, files do not. The character that
 * no text holds is left out: PostgreSQL would refuse all that was typed for it.
 */
export async function typedForm(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())];
  return Object.fromEntries(
    fields.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\u0000', '')]] : [],
    ),
  );
}
