/** The first field among forms that says something else than when the page came: typed, and not sent yet. */
export function editedField(forms: Iterable<HTMLFormElement>): HTMLElement | null {
  for (const form of forms) {
    for (const field of form.elements) {
      if (isEdited(field)) return field as HTMLElement;
    }
  }
  return null;
}

function isEdited(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return chosen !== undefined && !chosen.selected;
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}
