import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, either, equal, isNotNull, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { part } from './part.ts';
import { resultsByKind } from './results-by-kind.ts';
import { takenParameters } from './taken-parameters.ts';
import { typeLabel } from './type-labels.ts';

const { definition } = factTables;

/** Signatures without a name make the type around them callable, by itself or with `new`. */
const nameless = from('signature', definition)
  .where((t) => [less(t.signature.token, literal(0)), equal(t.signature.kind, literal('signature'))])
  .join('node', syntaxNode, (t) => [equal(t.signature.file, t.node.file), equal(t.signature.node, t.node.node)])
  .leftJoin('shape', shapes, (t) => [equal(t.node.file, t.shape.file), equal(t.node.parent, t.shape.node)])
  .leftJoin('around', definition, (t) => [equal(t.node.file, t.around.file), equal(t.node.parent, t.around.body)])
  .where((t) => either(isNotNull(t.shape.node), isNotNull(t.around.node)))
  .select((t) => ({
    file: t.signature.file,
    node: t.signature.node,
    whole: coalesce(t.shape.owner, t.shape.node, t.around.node, literal(-1)),
  }));
const ofSignatures = from('given', resultsByKind)
  .join('nameless', nameless, (t) => [equal(t.given.file, t.nameless.file), equal(t.given.callable, t.nameless.node)])
  .select((t) => ({ ...t.given, whole: t.nameless.whole }));
const called = from('given', ofSignatures).select((t) =>
  part(t.given.file, t.given.whole, literal(typeLabel.result), t.given),
);
const created = from('given', ofSignatures).select((t) =>
  part(t.given.file, t.given.whole, literal(typeLabel.instance), t.given),
);
/** A type of what is created by `new` is written like the type of a function. */
const createdByTypes = from('given', resultsByKind)
  .where((t) => equal(t.given.kind, literal('signature')))
  .select((t) => part(t.given.file, t.given.callable, literal(typeLabel.instance), t.given));
const ofNameless = from('parameter', takenParameters)
  .join('nameless', nameless, (t) => [
    equal(t.parameter.file, t.nameless.file),
    equal(t.parameter.callable, t.nameless.node),
  ])
  .select((t) => part(t.parameter.file, t.nameless.whole, t.parameter.label, t.parameter));

/** What signatures say of the type around them, or of what is created by one. */
export const signatureParts = union(called, created, createdByTypes, ofNameless);
