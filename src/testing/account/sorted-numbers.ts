/** Index of the first element that is not below `value`. */
function lowerBound(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(numbers[middle]) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a number in its place in an ascending array, once. */
export function insertSorted(numbers: number[], value: number): void {
  const index = lowerBound(numbers, value);
  if (numbers[index] !== value) numbers.splice(index, 0, value);
}

/** Takes a number out of an ascending array. */
export function removeSorted(numbers: number[], value: number): void {
  const index = lowerBound(numbers, value);
  if (numbers[index] === value) numbers.splice(index, 1);
}
