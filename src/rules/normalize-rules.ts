// Written by `npm run fix:rules`.
import argumentsRule from './normalize/arguments.ts';
import assignmentsRule from './normalize/assignments.ts';
import bareCollectionsRule from './normalize/bare-collections.ts';
import baseTypesRule from './normalize/base-types.ts';
import bindingsRule from './normalize/bindings.ts';
import callSitesRule from './normalize/call-sites.ts';
import caughtTypesRule from './normalize/caught-types.ts';
import codeUnitsRule from './normalize/code-units.ts';
import containedValuesRule from './normalize/contained-values.ts';
import controlDependencesRule from './normalize/control-dependences.ts';
import decoratorsRule from './normalize/decorators.ts';
import definitionGapsRule from './normalize/definition-gaps.ts';
import definitionMatchesRule from './normalize/definition-matches.ts';
import definitionsRule from './normalize/definitions.ts';
import destructuredBindingsRule from './normalize/destructured-bindings.ts';
import directivesRule from './normalize/directives.ts';
import discardedJumpsRule from './normalize/discarded-jumps.ts';
import docsRule from './normalize/docs.ts';
import elementAttributesRule from './normalize/element-attributes.ts';
import exportsRule from './normalize/exports.ts';
import flowBlocksRule from './normalize/flow-blocks.ts';
import flowDominatorsRule from './normalize/flow-dominators.ts';
import flowEdgesRule from './normalize/flow-edges.ts';
import flowGapsRule from './normalize/flow-gaps.ts';
import flowStepsRule from './normalize/flow-steps.ts';
import implicitBindingsRule from './normalize/implicit-bindings.ts';
import importsRule from './normalize/imports.ts';
import literalTextsRule from './normalize/literal-texts.ts';
import literalsRule from './normalize/literals.ts';
import memberAccessesRule from './normalize/member-accesses.ts';
import narrowedUsesRule from './normalize/narrowed-uses.ts';
import operationsRule from './normalize/operations.ts';
import parametersRule from './normalize/parameters.ts';
import passingsRule from './normalize/passings.ts';
import patternPartsRule from './normalize/pattern-parts.ts';
import patternsRule from './normalize/patterns.ts';
import propertiesRule from './normalize/properties.ts';
import reachingDefinitionsRule from './normalize/reaching-definitions.ts';
import referencesRule from './normalize/references.ts';
import resultsRule from './normalize/results.ts';
import scopeChainsRule from './normalize/scope-chains.ts';
import scopeHomesRule from './normalize/scope-homes.ts';
import scopesRule from './normalize/scopes.ts';
import sliceBoundsRule from './normalize/slice-bounds.ts';
import staticPartsRule from './normalize/static-parts.ts';
import symbolsRule from './normalize/symbols.ts';
import typeAnnotationsRule from './normalize/type-annotations.ts';
import typeFormsRule from './normalize/type-forms.ts';
import typeTestsRule from './normalize/type-tests.ts';
import variableDefinitionsRule from './normalize/variable-definitions.ts';
import variableUsesRule from './normalize/variable-uses.ts';
import type { Rule } from './rule.ts';

/** The rules of the stage normalize. */
export const normalizeRules: readonly Rule[] = [
  argumentsRule,
  assignmentsRule,
  bareCollectionsRule,
  baseTypesRule,
  bindingsRule,
  callSitesRule,
  caughtTypesRule,
  codeUnitsRule,
  containedValuesRule,
  controlDependencesRule,
  decoratorsRule,
  definitionGapsRule,
  definitionMatchesRule,
  definitionsRule,
  destructuredBindingsRule,
  directivesRule,
  discardedJumpsRule,
  docsRule,
  elementAttributesRule,
  exportsRule,
  flowBlocksRule,
  flowDominatorsRule,
  flowEdgesRule,
  flowGapsRule,
  flowStepsRule,
  implicitBindingsRule,
  importsRule,
  literalTextsRule,
  literalsRule,
  memberAccessesRule,
  narrowedUsesRule,
  operationsRule,
  parametersRule,
  passingsRule,
  patternPartsRule,
  patternsRule,
  propertiesRule,
  reachingDefinitionsRule,
  referencesRule,
  resultsRule,
  scopeChainsRule,
  scopeHomesRule,
  scopesRule,
  sliceBoundsRule,
  staticPartsRule,
  symbolsRule,
  typeAnnotationsRule,
  typeFormsRule,
  typeTestsRule,
  variableDefinitionsRule,
  variableUsesRule,
];
