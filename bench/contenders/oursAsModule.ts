import { createDeskClient } from 'iadvize-desk-events';
import { clientContender } from './clientContender';

/** This package as a module, in a bundle. */
export const contender = clientContender((options) => createDeskClient(options));
