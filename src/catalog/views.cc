// Queries of views and materialized views; rewrite rules.
#include "catalog/deparsed.h"
#include "catalog/reader.h"

namespace pgorigin {
namespace {

constexpr std::string_view kViewsSql = R"(
SELECT c.oid, pg_catalog.pg_get_viewdef(c.oid)
FROM pg_catalog.pg_class AS c
WHERE c.relkind IN ('v', 'm')
  AND c.relnamespace = ANY ({schemas}))";
enum class ViewColumn { kOid, kQuery, kCount };

void ReadViews(Reading& reading, const ResultSet& rows) {
  using C = ViewColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    View* view = As<View>(reading.RelationObject(row.AsOid(C::kOid)));
    if (view != nullptr) view->query.text = WithoutSemicolon(row.Text(C::kQuery));
  });
}

// The rule _RETURN is the view itself.
constexpr std::string_view kRewriteRulesSql = R"(
SELECT r.oid, r.ev_class, r.rulename, r.ev_enabled,
  CASE WHEN r.rulename <> '_RETURN' AND (
      SELECT c.relnamespace
      FROM pg_catalog.pg_class AS c
      WHERE c.oid = r.ev_class) = ANY ({schemas})
    THEN pg_catalog.pg_get_ruledef(r.oid) END
FROM pg_catalog.pg_rewrite AS r
WHERE r.ev_class >= 16384)";
enum class RewriteRuleColumn { kOid, kRelation, kName, kEnabled, kDefinition, kCount };

void ReadRewriteRules(Reading& reading, const ResultSet& rows) {
  using C = RewriteRuleColumn;
  ForEachRow<C>(rows, [&](const Row<C>& row) {
    Object* object = reading.RelationObject(row.AsOid(C::kRelation));
    if (object == nullptr) return;
    if (!row.IsNull(C::kDefinition)) {
      RewriteRule rule;
      rule.definition.text = WithoutSemicolon(row.Text(C::kDefinition));
      rule.enabled = WordOf(kFiringWords, row.Char(C::kEnabled));
      object = reading.AddChild(*object, Kind::kRewriteRule, row.Text(C::kName),
                                Box<RewriteRule>(std::move(rule)));
    }
    reading.Remember({Catalog::kRewrite, row.AsOid(C::kOid)}, object);
  });
}

}  // namespace

const CatalogReader kViewsReader = {"views", kViewsSql, ReadViews};
const CatalogReader kRewriteRulesReader = {"rules", kRewriteRulesSql, ReadRewriteRules};

}  // namespace pgorigin
