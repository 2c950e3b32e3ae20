// The script-tag file of the element, with a client of its own.
import { defineDeskElement } from './element';

defineDeskElement();
