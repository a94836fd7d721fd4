/** How many forms of the screen hold something that was not saved. */
let unsavedForms = 0;

/** Counts a form in; the answer counts it out again. */
export function trackUnsavedForm(): () => void {
  unsavedForms += 1;
  return () => {
    unsavedForms -= 1;
  };
}

/** True while leaving the page would lose something typed. */
export function hasUnsavedChanges(): boolean {
  return unsavedForms > 0;
}
