import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../suite.ts';
import type { Package } from './packages.ts';
import { type RealFact, realFact } from './real-fact.ts';

const options: ts.CompilerOptions = {
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  types: [],
};

/**
 * What the language service of TypeScript says about every identifier of some files; nothing else is installed, and files the
 * graph is not built from are outside.
 */
export function typescriptFacts(pack: Package, sample: readonly SourceFile[]): readonly RealFact[] {
  const service = languageService(pack);
  const program = service.getProgram();
  const given = new Set(pack.files.map(({ file }) => file));
  return sample.flatMap(({ file }) => {
    const source = program?.getSourceFile(join(pack.folder, file));
    if (!source || !program) return [];
    return identifiersOf(source).map((node) => {
      const start = node.getStart(source);
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const places = definitionsBehind(service, program, source.fileName, start);
      return realFact(
        {
          case: pack.name,
          file,
          line: line + 1,
          col: character + 1,
          name: node.text,
          isMember: isMember(node),
          isCalled: isCalled(node),
        },
        places.map(({ fileName, textSpan, kind }) => {
          const place = placeOf(program, fileName, textSpan.start);
          const path = relative(pack.folder, fileName);
          return { ...place, file: given.has(path) ? path : null, isCallable: callable.test(kind) };
        }),
      );
    });
  });
}

function languageService(pack: Package): ts.LanguageService {
  const configured = ts.getParsedCommandLineOfConfigFile(
    join(pack.folder, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const { baseUrl, paths } = configured?.options ?? {};
  const settings = { ...options, ...(baseUrl !== undefined && { baseUrl }), ...(paths && { paths }) };
  const files = pack.files
    .filter(({ file }) => /\.[cm]?[jt]sx?$/.test(file))
    .map(({ file }) => join(pack.folder, file));
  return ts.createLanguageService({
    getScriptFileNames: () => files,
    getScriptVersion: () => '1',
    getCompilationSettings: () => settings,
    getCurrentDirectory: () => dirname(join(pack.folder, 'package.json')),
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

function identifiersOf(source: ts.SourceFile): readonly (ts.Identifier | ts.PrivateIdentifier)[] {
  const found: (ts.Identifier | ts.PrivateIdentifier)[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.getWidth(source) > 0) found.push(node);
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  return found;
}

const callable = /^(local )?(function|class)$|^(method|constructor)$/;

const isMember = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isQualifiedName(node.parent) && node.parent.right === node);

function isCalled(node: ts.Node): boolean {
  const called = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  return (
    (ts.isCallExpression(called.parent) || ts.isNewExpression(called.parent)) && called.parent.expression === called
  );
}

/**
 * What the service names, and where that is an import, a property that is written as its name alone, or a chain of assignments,
 * also what these stand for: of such a property the service names no more than where its name comes from.
 */
function definitionsBehind(
  service: ts.LanguageService,
  program: ts.Program,
  fileName: string,
  at: number,
): readonly ts.DefinitionInfo[] {
  const found = new Map<string, ts.DefinitionInfo>();
  const ask = (from: string, start: number): void => {
    for (const place of service.getDefinitionAtPosition(from, start) ?? []) {
      const key = `${place.fileName}:${place.textSpan.start}`;
      if (found.has(key)) continue;
      found.set(key, place);
      if (place.fileName === fileName && place.textSpan.start === at) continue;
      const next = handedOnAt(program.getSourceFile(place.fileName), place.textSpan.start);
      if (next !== undefined) ask(place.fileName, next);
    }
  };
  ask(fileName, at);
  return [...found.values()];
}

/** Where the name stands that says more about a place. */
function handedOnAt(source: ts.SourceFile | undefined, at: number): number | undefined {
  let node: ts.Node | undefined = source;
  while (node && !ts.isIdentifier(node)) node = node.getChildren(source).find((each) => contains(each, at, source));
  const parent = node?.parent;
  if (parent === undefined) return undefined;
  const isName = ts.isShorthandPropertyAssignment(parent) || ts.isImportClause(parent) || ts.isImportSpecifier(parent);
  return isName ? at : assignedName(parent)?.getStart(source);
}

/** The name at the end of `module.exports = exports = name`. */
function assignedName(target: ts.Node): ts.Identifier | undefined {
  let value: ts.Node | undefined = target.parent;
  if (!ts.isPropertyAccessExpression(target) || !isAssignment(value) || !isAssignment(value.right)) return undefined;
  while (isAssignment(value)) value = value.right;
  return ts.isIdentifier(value) ? value : undefined;
}

const isAssignment = (node: ts.Node | undefined): node is ts.BinaryExpression =>
  node !== undefined && ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;

const contains = (node: ts.Node, at: number, source: ts.SourceFile | undefined): boolean =>
  node.getStart(source) <= at && at < node.end;

function placeOf(program: ts.Program, fileName: string, at: number) {
  const position = program.getSourceFile(fileName)?.getLineAndCharacterOfPosition(at);
  return { line: (position?.line ?? 0) + 1, col: (position?.character ?? 0) + 1 };
}
