import { createDeskClient } from 'iadvize-desk-events';
import { clientContender } from './ours';

/** This package as a module, in a bundle. */
export const contender = clientContender((options) => createDeskClient(options));
