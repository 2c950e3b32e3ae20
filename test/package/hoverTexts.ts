import * as typescript from 'typescript';
import { packed } from './packed';

const isOurs = (symbol: typescript.Symbol) =>
  symbol.declarations?.some((node) => node.getSourceFile().fileName.startsWith(packed.installed)) ?? false;

/** What is found on the way through the package's types. */
export interface DocumentedNames {
  /** Everything that was looked at, by its path from an entry. */
  readonly all: readonly string[];
  /** What an editor has nothing to say of. */
  readonly undocumented: readonly string[];
}

/** Visits everything that a module exports, its members, and what those take and return. */
export function walkDocumentation(service: typescript.LanguageService, file: string): DocumentedNames {
  const program = service.getProgram();
  const checker = program?.getTypeChecker();
  const source = program?.getSourceFile(file);
  const module = source && checker?.getSymbolAtLocation(source);
  if (!checker || !module) throw new Error(`${file} is no module of the program.`);
  const all: string[] = [];
  const undocumented: string[] = [];
  const seen = new Set<typescript.Type>();

  const note = (path: string, documentation: typescript.SymbolDisplayPart[]) => {
    all.push(path);
    if (!typescript.displayPartsToString(documentation).trim()) undocumented.push(path);
  };

  const visitSignature = (path: string, signature: typescript.Signature) => {
    for (const parameter of signature.getParameters()) {
      visitType(`${path}(${parameter.name})`, checker.getTypeOfSymbol(parameter));
    }
    visitType(`${path}()`, signature.getReturnType());
  };

  const visitType = (path: string, type: typescript.Type) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnion()) {
      for (const part of type.types) visitType(path, part);
    }
    if (!(type.flags & (typescript.TypeFlags.Object | typescript.TypeFlags.Intersection))) return;
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      visitSignature(path, signature);
    }
    for (const property of type.getProperties()) {
      if (!isOurs(property)) continue;
      const propertyPath = `${path}.${property.name}`;
      note(propertyPath, property.getDocumentationComment(checker));
      visitType(propertyPath, checker.getTypeOfSymbol(property));
    }
  };

  const visitExport = (path: string, symbol: typescript.Symbol) => {
    if (isOurs(symbol)) note(path, symbol.getDocumentationComment(checker));
    if (symbol.flags & typescript.SymbolFlags.Value) {
      const type = checker.getTypeOfSymbol(symbol);
      // An overload is hovered over by itself.
      for (const signature of type.getCallSignatures()) note(`${path}()`, signature.getDocumentationComment(checker));
      visitType(path, type);
    }
    if (symbol.flags & typescript.SymbolFlags.Type) visitType(path, checker.getDeclaredTypeOfSymbol(symbol));
  };

  const visitModule = (start: string, exporter: typescript.Symbol) => {
    for (const exported of checker.getExportsOfModule(exporter)) {
      const isAlias = exported.flags & typescript.SymbolFlags.Alias;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.flags & typescript.SymbolFlags.Module) visitModule(`${exported.name}.`, symbol);
      else visitExport(`${start}${exported.name}`, symbol);
    }
  };

  visitModule('', module);
  return { all, undocumented };
}
