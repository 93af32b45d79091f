export async function loadDemonstration(_password: string | null): Promise<{ announcement: string }> {
  return { announcement: '' };
}
