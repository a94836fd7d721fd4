/** To be filled below. */
export function intakeFrench(text: string): string {
  return text;
}
