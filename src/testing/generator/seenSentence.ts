import { countOf, type Shape } from './shape';
import { typeCounts } from './valueTypes';

/** Says how often a field was seen, and as what. The sentence contains nothing that a desk or a recording's file could have chosen. */
export function evidenceOf(field: Shape, holder: Shape): string {
  const seen = `Seen in ${field.count} of ${countOf(holder, 'object')}`;
  const types = field.types.size > 1 || field.types.has('null') ? `: ${typeCounts(field)}` : '';
  const known = field.known.length ? ` Documented values: ${field.known.join(', ')}.` : '';
  const masked = field.isPartlyMasked ? ' The recording masks the names of some of its fields.' : '';
  return `${seen}${types}.${known}${masked}`;
}
