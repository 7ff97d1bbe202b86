// Written by `npm run fix:rules`.
import callTargetsRule from './relate/call/call-targets.ts';
import implicitCallsRule from './relate/call/implicit-calls.ts';
import openCallsRule from './relate/call/open-calls.ts';
import typedOperationTargetsRule from './relate/call/typed-operation-targets.ts';
import valueCallTargetsRule from './relate/call/value-call-targets.ts';
import variableFindingsRule from './relate/flow/variable-findings.ts';
import describedPlacesRule from './relate/import/described-places.ts';
import importCandidatesRule from './relate/import/import-candidates.ts';
import importModulesRule from './relate/import/import-modules.ts';
import moduleMembersRule from './relate/import/module-members.ts';
import symbolTargetsRule from './relate/import/symbol-targets.ts';
import ancestorsRule from './relate/inherit/ancestors.ts';
import classMembersRule from './relate/inherit/class-members.ts';
import instanceFieldsRule from './relate/inherit/instance-fields.ts';
import overridesRule from './relate/inherit/overrides.ts';
import ownMembersRule from './relate/inherit/own-members.ts';
import resolutionOrdersRule from './relate/inherit/resolution-orders.ts';
import supertypesRule from './relate/inherit/supertypes.ts';
import moduleNamesRule from './relate/module/module-names.ts';
import modulesRule from './relate/module/modules.ts';
import packageRootsRule from './relate/module/package-roots.ts';
import constructorChoicesRule from './relate/name/constructor-choices.ts';
import describedTargetsRule from './relate/name/described-targets.ts';
import exportObjectTargetsRule from './relate/name/export-object-targets.ts';
import exportedNameTargetsRule from './relate/name/exported-name-targets.ts';
import globalNamesRule from './relate/name/global-names.ts';
import heldMemberTargetsRule from './relate/name/held-member-targets.ts';
import importBindingTargetsRule from './relate/name/import-binding-targets.ts';
import importedNameTargetsRule from './relate/name/imported-name-targets.ts';
import keywordTargetsRule from './relate/name/keyword-targets.ts';
import lexicalResolutionRule from './relate/name/lexical-resolution.ts';
import memberTargetsRule from './relate/name/member-targets.ts';
import moduleNameTargetsRule from './relate/name/module-name-targets.ts';
import nameTargetsRule from './relate/name/name-targets.ts';
import openNamesRule from './relate/name/open-names.ts';
import requiredNameTargetsRule from './relate/name/required-name-targets.ts';
import signatureChoicesRule from './relate/name/signature-choices.ts';
import signaturesRule from './relate/name/signatures.ts';
import symbolDefinitionsRule from './relate/name/symbol-definitions.ts';
import symbolEntitiesRule from './relate/name/symbol-entities.ts';
import indexCallsRule from './relate/outside/index-calls.ts';
import indexComparisonsRule from './relate/outside/index-comparisons.ts';
import indexEntitiesRule from './relate/outside/index-entities.ts';
import indexTargetsRule from './relate/outside/index-targets.ts';
import assignmentConstraintsRule from './relate/points/assignment-constraints.ts';
import awaitingConstraintsRule from './relate/points/awaiting-constraints.ts';
import callConstraintsRule from './relate/points/call-constraints.ts';
import callableConstraintsRule from './relate/points/callable-constraints.ts';
import callbackConstraintsRule from './relate/points/callback-constraints.ts';
import classConstraintsRule from './relate/points/class-constraints.ts';
import classCreationConstraintsRule from './relate/points/class-creation-constraints.ts';
import containerConstraintsRule from './relate/points/container-constraints.ts';
import definitionConstraintsRule from './relate/points/definition-constraints.ts';
import functionConstraintsRule from './relate/points/function-constraints.ts';
import itemConstraintsRule from './relate/points/item-constraints.ts';
import iterationConstraintsRule from './relate/points/iteration-constraints.ts';
import knownDecoratorsRule from './relate/points/known-decorators.ts';
import memberConstraintsRule from './relate/points/member-constraints.ts';
import moduleConstraintsRule from './relate/points/module-constraints.ts';
import nameConstraintsRule from './relate/points/name-constraints.ts';
import namedConstraintsRule from './relate/points/named-constraints.ts';
import nativeConstraintsRule from './relate/points/native-constraints.ts';
import nativeValuesRule from './relate/points/native-values.ts';
import operationConstraintsRule from './relate/points/operation-constraints.ts';
import patternConstraintsRule from './relate/points/pattern-constraints.ts';
import prefixedMemberConstraintsRule from './relate/points/prefixed-member-constraints.ts';
import resourceConstraintsRule from './relate/points/resource-constraints.ts';
import sequenceConstraintsRule from './relate/points/sequence-constraints.ts';
import throwConstraintsRule from './relate/points/throw-constraints.ts';
import valueSolutionRule from './relate/points/value-solution.ts';
import addedMembersRule from './relate/type/added-members.ts';
import aliasTypeFlowsRule from './relate/type/alias-type-flows.ts';
import assignedTypeFlowsRule from './relate/type/assigned-type-flows.ts';
import callbackTypeUsesRule from './relate/type/callback-type-uses.ts';
import carriedBindingsRule from './relate/type/carried-bindings.ts';
import declaredTypeFlowsRule from './relate/type/declared-type-flows.ts';
import declaredTypesRule from './relate/type/declared-types.ts';
import describedTypeFlowsRule from './relate/type/described-type-flows.ts';
import descriptorPartPlacesRule from './relate/type/descriptor-part-places.ts';
import descriptorTypeUsesRule from './relate/type/descriptor-type-uses.ts';
import documentedMeaningsRule from './relate/type/documented-meanings.ts';
import documentedNamesRule from './relate/type/documented-names.ts';
import documentedTagsRule from './relate/type/documented-tags.ts';
import documentedTypesRule from './relate/type/documented-types.ts';
import documentedValuesRule from './relate/type/documented-values.ts';
import doubtfulEntriesRule from './relate/type/doubtful-entries.ts';
import evidentTypesRule from './relate/type/evident-types.ts';
import expressionTypesRule from './relate/type/expression-types.ts';
import foldTypeFlowsRule from './relate/type/fold-type-flows.ts';
import functionInstancesRule from './relate/type/function-instances.ts';
import handedTypeFlowsRule from './relate/type/handed-type-flows.ts';
import handedTypeUsesRule from './relate/type/handed-type-uses.ts';
import inferredBindingsRule from './relate/type/inferred-bindings.ts';
import inferredPartsRule from './relate/type/inferred-parts.ts';
import inferringCallsRule from './relate/type/inferring-calls.ts';
import keyTypeUsesRule from './relate/type/key-type-uses.ts';
import keyedTypeUsesRule from './relate/type/keyed-type-uses.ts';
import knownTypesRule from './relate/type/known-types.ts';
import memberTypeFlowsRule from './relate/type/member-type-flows.ts';
import narrowedTypeUsesRule from './relate/type/narrowed-type-uses.ts';
import nativeCallbackUsesRule from './relate/type/native-callback-uses.ts';
import nativeTypeFlowsRule from './relate/type/native-type-flows.ts';
import nativeTypeUsesRule from './relate/type/native-type-uses.ts';
import objectReceiversRule from './relate/type/object-receivers.ts';
import overridingParameterFlowsRule from './relate/type/overriding-parameter-flows.ts';
import pairTypeUsesRule from './relate/type/pair-type-uses.ts';
import partPlacesRule from './relate/type/part-places.ts';
import positionTypeUsesRule from './relate/type/position-type-uses.ts';
import protocolTypeUsesRule from './relate/type/protocol-type-uses.ts';
import prototypeLinksRule from './relate/type/prototype-links.ts';
import reachingTypeFlowsRule from './relate/type/reaching-type-flows.ts';
import refusedTypesRule from './relate/type/refused-types.ts';
import restTypeFlowsRule from './relate/type/rest-type-flows.ts';
import resultTypeFlowsRule from './relate/type/result-type-flows.ts';
import selfTypePartsRule from './relate/type/self-type-parts.ts';
import selfTypeUsesRule from './relate/type/self-type-uses.ts';
import sentTypeFlowsRule from './relate/type/sent-type-flows.ts';
import settledPartUsesRule from './relate/type/settled-part-uses.ts';
import shapeMembersRule from './relate/type/shape-members.ts';
import spreadTypeFlowsRule from './relate/type/spread-type-flows.ts';
import spreadTypeUsesRule from './relate/type/spread-type-uses.ts';
import testedTypeFlowsRule from './relate/type/tested-type-flows.ts';
import testedTypeUsesRule from './relate/type/tested-type-uses.ts';
import testedUsesRule from './relate/type/tested-uses.ts';
import typeBindingsRule from './relate/type/type-bindings.ts';
import typeMembersRule from './relate/type/type-members.ts';
import typeParametersRule from './relate/type/type-parameters.ts';
import typePartsRule from './relate/type/type-parts.ts';
import typeUsesRule from './relate/type/type-uses.ts';
import typeVariableNamesRule from './relate/type/type-variable-names.ts';
import typeVariablesRule from './relate/type/type-variables.ts';
import typedCallTargetsRule from './relate/type/typed-call-targets.ts';
import typedMemberTargetsRule from './relate/type/typed-member-targets.ts';
import typedMembersRule from './relate/type/typed-members.ts';
import typedOperationsRule from './relate/type/typed-operations.ts';
import valueTypeFlowsRule from './relate/type/value-type-flows.ts';
import variableParametersRule from './relate/type/variable-parameters.ts';
import writtenBindingsRule from './relate/type/written-bindings.ts';
import callableMembersRule from './relate/value/callable-members.ts';
import constantNamesRule from './relate/value/constant-names.ts';
import memberValuesRule from './relate/value/member-values.ts';
import namedValuesRule from './relate/value/named-values.ts';
import ownClassValuesRule from './relate/value/own-class-values.ts';
import receiversRule from './relate/value/receivers.ts';
import staticValuesRule from './relate/value/static-values.ts';
import symbolValuesRule from './relate/value/symbol-values.ts';
import valuesRule from './relate/value/values.ts';
import type { Rule } from './rule.ts';

/** The rules of the stage relate. */
export const relateRules: readonly Rule[] = [
  callTargetsRule,
  implicitCallsRule,
  openCallsRule,
  typedOperationTargetsRule,
  valueCallTargetsRule,
  variableFindingsRule,
  describedPlacesRule,
  importCandidatesRule,
  importModulesRule,
  moduleMembersRule,
  symbolTargetsRule,
  ancestorsRule,
  classMembersRule,
  instanceFieldsRule,
  overridesRule,
  ownMembersRule,
  resolutionOrdersRule,
  supertypesRule,
  moduleNamesRule,
  modulesRule,
  packageRootsRule,
  constructorChoicesRule,
  describedTargetsRule,
  exportObjectTargetsRule,
  exportedNameTargetsRule,
  globalNamesRule,
  heldMemberTargetsRule,
  importBindingTargetsRule,
  importedNameTargetsRule,
  keywordTargetsRule,
  lexicalResolutionRule,
  memberTargetsRule,
  moduleNameTargetsRule,
  nameTargetsRule,
  openNamesRule,
  requiredNameTargetsRule,
  signatureChoicesRule,
  signaturesRule,
  symbolDefinitionsRule,
  symbolEntitiesRule,
  indexCallsRule,
  indexComparisonsRule,
  indexEntitiesRule,
  indexTargetsRule,
  assignmentConstraintsRule,
  awaitingConstraintsRule,
  callConstraintsRule,
  callableConstraintsRule,
  callbackConstraintsRule,
  classConstraintsRule,
  classCreationConstraintsRule,
  containerConstraintsRule,
  definitionConstraintsRule,
  functionConstraintsRule,
  itemConstraintsRule,
  iterationConstraintsRule,
  knownDecoratorsRule,
  memberConstraintsRule,
  moduleConstraintsRule,
  nameConstraintsRule,
  namedConstraintsRule,
  nativeConstraintsRule,
  nativeValuesRule,
  operationConstraintsRule,
  patternConstraintsRule,
  prefixedMemberConstraintsRule,
  resourceConstraintsRule,
  sequenceConstraintsRule,
  throwConstraintsRule,
  valueSolutionRule,
  addedMembersRule,
  aliasTypeFlowsRule,
  assignedTypeFlowsRule,
  callbackTypeUsesRule,
  carriedBindingsRule,
  declaredTypeFlowsRule,
  declaredTypesRule,
  describedTypeFlowsRule,
  descriptorPartPlacesRule,
  descriptorTypeUsesRule,
  documentedMeaningsRule,
  documentedNamesRule,
  documentedTagsRule,
  documentedTypesRule,
  documentedValuesRule,
  doubtfulEntriesRule,
  evidentTypesRule,
  expressionTypesRule,
  foldTypeFlowsRule,
  functionInstancesRule,
  handedTypeFlowsRule,
  handedTypeUsesRule,
  inferredBindingsRule,
  inferredPartsRule,
  inferringCallsRule,
  keyTypeUsesRule,
  keyedTypeUsesRule,
  knownTypesRule,
  memberTypeFlowsRule,
  narrowedTypeUsesRule,
  nativeCallbackUsesRule,
  nativeTypeFlowsRule,
  nativeTypeUsesRule,
  objectReceiversRule,
  overridingParameterFlowsRule,
  pairTypeUsesRule,
  partPlacesRule,
  positionTypeUsesRule,
  protocolTypeUsesRule,
  prototypeLinksRule,
  reachingTypeFlowsRule,
  refusedTypesRule,
  restTypeFlowsRule,
  resultTypeFlowsRule,
  selfTypePartsRule,
  selfTypeUsesRule,
  sentTypeFlowsRule,
  settledPartUsesRule,
  shapeMembersRule,
  spreadTypeFlowsRule,
  spreadTypeUsesRule,
  testedTypeFlowsRule,
  testedTypeUsesRule,
  testedUsesRule,
  typeBindingsRule,
  typeMembersRule,
  typeParametersRule,
  typePartsRule,
  typeUsesRule,
  typeVariableNamesRule,
  typeVariablesRule,
  typedCallTargetsRule,
  typedMemberTargetsRule,
  typedMembersRule,
  typedOperationsRule,
  valueTypeFlowsRule,
  variableParametersRule,
  writtenBindingsRule,
  callableMembersRule,
  constantNamesRule,
  memberValuesRule,
  namedValuesRule,
  ownClassValuesRule,
  receiversRule,
  staticValuesRule,
  symbolValuesRule,
  valuesRule,
];
