import type { Logger } from '../types/logger.js';
import { FEATURE_LICENSES, UNITED_BUNDLES, WORKPLACE_BUNDLES } from './license-codes.js';
import { phonePlan } from './phone-plans.js';
import type { License } from './snapshot.js';

/** Whether a licence's code is in none of the tables: Zoom sells it since, and its name is a stopgap. */
export function isUnknownLicense({ product, code }: Pick<License, 'product' | 'code'>): boolean {
  if (product === 'unknown') return true;
  if (product === 'meetings' || code === null) return false;
  if (product === 'workplace') return WORKPLACE_BUNDLES[code] === undefined;
  if (product === 'united') return UNITED_BUNDLES[code] === undefined;
  if (product === 'phone') return phonePlan(Number(code)) === null;
  return !Object.values(FEATURE_LICENSES).some((entry) => entry.product === product && code in entry.options);
}

/** Tells the log of unknown licences: of each once a sync, however many people hold it. */
export class UnknownLicenses {
  readonly #logger: Logger;
  readonly #met = new Set<string>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  note(licenses: readonly License[]): void {
    for (const license of licenses) {
      const { product, name, code } = license;
      const id = `${product} ${code ?? name}`;
      if (this.#met.has(id)) continue;
      this.#met.add(id);
      if (!isUnknownLicense(license)) continue;
      this.#logger.warn('A licence of Zoom’s is not known to this version; it is kept with its code.', {
        product,
        name,
        code,
      });
    }
  }
}
