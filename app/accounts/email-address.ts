/** Whether mail can go to it, and somebody can log in by it. */
export const isEmailAddress = (email: string): boolean =>
  /^[^\s@<>"(),;:\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(email) && email.length <= 200;

/** How addresses are kept and compared. */
export const keptAddress = (email: string): string => email.trim().toLowerCase();
