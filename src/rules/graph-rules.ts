// Written by `npm run fix:rules`.
import argumentEdgesRule from './graph/edges/argument-edges.ts';
import callEdgesRule from './graph/edges/call-edges.ts';
import callSiteEdgesRule from './graph/edges/call-site-edges.ts';
import containmentEdgesRule from './graph/edges/containment-edges.ts';
import detailEdgesRule from './graph/edges/detail-edges.ts';
import exceptionEdgesRule from './graph/edges/exception-edges.ts';
import fieldAccessEdgesRule from './graph/edges/field-access-edges.ts';
import importEdgesRule from './graph/edges/import-edges.ts';
import indexOutsideEdgesRule from './graph/edges/index-outside-edges.ts';
import indexReferenceEdgesRule from './graph/edges/index-reference-edges.ts';
import inheritanceEdgesRule from './graph/edges/inheritance-edges.ts';
import instantiationEdgesRule from './graph/edges/instantiation-edges.ts';
import openCallEdgesRule from './graph/edges/open-call-edges.ts';
import openCallSiteEdgesRule from './graph/edges/open-call-site-edges.ts';
import openReferenceEdgesRule from './graph/edges/open-reference-edges.ts';
import referenceEdgesRule from './graph/edges/reference-edges.ts';
import scopeEdgesRule from './graph/edges/scope-edges.ts';
import typeEdgesRule from './graph/edges/type-edges.ts';
import callLayerRule from './graph/layers/call-layer.ts';
import classAttributeLayerRule from './graph/layers/class-attribute-layer.ts';
import controlDependenceLayerRule from './graph/layers/control-dependence-layer.ts';
import controlFlowLayerRule from './graph/layers/control-flow-layer.ts';
import definitionLayerRule from './graph/layers/definition-layer.ts';
import dominanceLayerRule from './graph/layers/dominance-layer.ts';
import foreignVariableLayerRule from './graph/layers/foreign-variable-layer.ts';
import valueLayerRule from './graph/layers/value-layer.ts';
import variableLayerRule from './graph/layers/variable-layer.ts';
import addedMemberSitesRule from './graph/nodes/added-member-sites.ts';
import assignedFieldSitesRule from './graph/nodes/assigned-field-sites.ts';
import definitionNamesRule from './graph/nodes/definition-names.ts';
import definitionSitesRule from './graph/nodes/definition-sites.ts';
import entitiesRule from './graph/nodes/entities.ts';
import fieldSitesRule from './graph/nodes/field-sites.ts';
import moduleSitesRule from './graph/nodes/module-sites.ts';
import namedSymbolsRule from './graph/nodes/named-symbols.ts';
import occurrenceSitesRule from './graph/nodes/occurrence-sites.ts';
import otherSitesRule from './graph/nodes/other-sites.ts';
import symbolSitesRule from './graph/nodes/symbol-sites.ts';
import callsViewRule from './graph/views/calls-view.ts';
import cpgEdgeRule from './graph/views/cpg-edge.ts';
import cpgNodeRule from './graph/views/cpg-node.ts';
import cpgPropertyRule from './graph/views/cpg-property.ts';
import disagreementsViewRule from './graph/views/disagreements-view.ts';
import filesViewRule from './graph/views/files-view.ts';
import graphNodeRule from './graph/views/graph-node.ts';
import importsViewRule from './graph/views/imports-view.ts';
import pointsToViewRule from './graph/views/points-to-view.ts';
import programDependencesViewRule from './graph/views/program-dependences-view.ts';
import supertypesViewRule from './graph/views/supertypes-view.ts';
import symbolsViewRule from './graph/views/symbols-view.ts';
import usagesViewRule from './graph/views/usages-view.ts';
import type { Rule } from './rule.ts';

/** The rules of the stage graph. */
export const graphRules: readonly Rule[] = [
  argumentEdgesRule,
  callEdgesRule,
  callSiteEdgesRule,
  containmentEdgesRule,
  detailEdgesRule,
  exceptionEdgesRule,
  fieldAccessEdgesRule,
  importEdgesRule,
  indexOutsideEdgesRule,
  indexReferenceEdgesRule,
  inheritanceEdgesRule,
  instantiationEdgesRule,
  openCallEdgesRule,
  openCallSiteEdgesRule,
  openReferenceEdgesRule,
  referenceEdgesRule,
  scopeEdgesRule,
  typeEdgesRule,
  callLayerRule,
  classAttributeLayerRule,
  controlDependenceLayerRule,
  controlFlowLayerRule,
  definitionLayerRule,
  dominanceLayerRule,
  foreignVariableLayerRule,
  valueLayerRule,
  variableLayerRule,
  addedMemberSitesRule,
  assignedFieldSitesRule,
  definitionNamesRule,
  definitionSitesRule,
  entitiesRule,
  fieldSitesRule,
  moduleSitesRule,
  namedSymbolsRule,
  occurrenceSitesRule,
  otherSitesRule,
  symbolSitesRule,
  callsViewRule,
  cpgEdgeRule,
  cpgNodeRule,
  cpgPropertyRule,
  disagreementsViewRule,
  filesViewRule,
  graphNodeRule,
  importsViewRule,
  pointsToViewRule,
  programDependencesViewRule,
  supertypesViewRule,
  symbolsViewRule,
  usagesViewRule,
];
