using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Reviews;

/// <summary>What a SelfSubjectRulesReview says of one namespace. Matching as RBAC does it: <c>*</c> for any, an empty list of names for all.</summary>
internal sealed class NamespaceRules
{
    private readonly IReadOnlyList<Rule> rules;

    private NamespaceRules(IReadOnlyList<Rule> rules, bool incomplete)
    {
        this.rules = rules;
        Incomplete = incomplete;
    }

    /// <summary>An authorizer could not list its rules: what is not among these may be allowed all the same.</summary>
    public bool Incomplete { get; }

    public static NamespaceRules Read(JsonElement review) => new(
        [.. review.Items("status", "resourceRules").Select(Rule.Read)],
        review.Flag("status", "incomplete"));

    public bool Allow(AccessQuestion question) => rules.Any(rule => rule.Allows(question));

    private sealed record Rule(HashSet<string> Verbs, HashSet<string> Groups, HashSet<string> Resources, HashSet<string> Names)
    {
        public static Rule Read(JsonElement rule) =>
            new([.. rule.Texts("verbs")], [.. rule.Texts("apiGroups")], [.. rule.Texts("resources")], [.. rule.Texts("resourceNames")]);

        public bool Allows(AccessQuestion question) =>
            Has(Verbs, question.Verb)
            && Has(Groups, question.Group)
            && HasResource(question)
            && (Names.Count == 0 || (question.Name is not null && Names.Contains(question.Name)));

        private bool HasResource(AccessQuestion question) => question.Subresource is { Length: > 0 } subresource
            ? Has(Resources, $"{question.Plural}/{subresource}") || Resources.Contains($"*/{subresource}")
            : Has(Resources, question.Plural);

        private static bool Has(HashSet<string> values, string value) => values.Contains("*") || values.Contains(value);
    }
}
