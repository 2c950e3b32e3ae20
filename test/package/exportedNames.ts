/** What the package exports at run time, in every format, sorted. */
export const exportedNames = [
  'DeskWaitError',
  'createDeskClient',
  'defineDeskEvent',
  'deskEvents',
  'deskOrigins',
  'normalizeVisitor',
];

/** What the entry for tests exports at run time, in every format, sorted. */
export const testingNames = ['compareWithCatalogue', 'createFakeDesk', 'recordDesk'];

/** What the entries for React and for Vue export at run time, in every format, sorted. */
export const bindingNames = ['useDeskClient', 'useDeskEvent', 'useDeskState', 'useFocusedVisitor'];

/** The global by which a script tag's page reaches the package. */
export const umdGlobal = 'IAdvizeDeskEvents';

/** The globals that zod shares between its copies on one page: the package adds none beside them. */
export const zodGlobals = ['__zod_globalConfig', '__zod_globalRegistry'];
