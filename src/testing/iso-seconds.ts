const DAY_SECONDS = 86_400;

/** Days from 0000-03-01 to 1970-01-01 in the Gregorian calendar. */
const EPOCH_DAY = 719_468;

/**
 * ISO 8601 as Zoom writes it: UTC, whole seconds. Years 0 to 9999. Computed by hand, because large accounts write
 * millions of these and `Date` takes several times as long.
 */
export function isoSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const day = Math.floor(seconds / DAY_SECONDS);
  const second = seconds - day * DAY_SECONDS;
  const time = `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${isoDay(day)}T${time}Z`;
}

/** `yyyy-mm-dd` of a day counted from 1970-01-01. Years begin in March here, so that the leap day comes last. */
function isoDay(day: number): string {
  const shifted = day + EPOCH_DAY;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${`${year}`.padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
