// A script tag, the console or a bookmarklet loads this file. It opens the inspector, which listens by itself.
import { openInspector } from './inspector/openInspector';

openInspector();
