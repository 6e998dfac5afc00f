using Dashboard.Services.Logs.Queries.Kql;

namespace Dashboard.Unit.Logs.Queries;

/// <summary>A KQL query's structure as text: for instance <c>and(level=error,not(size&gt;5))</c>; quoted values in quotation marks, typed ones with a sign.</summary>
internal static class KqlShape
{
    public static string Of(KqlNode node) => node switch
    {
        KqlAnd and => $"and({string.Join(',', and.Nodes.Select(Of))})",
        KqlOr or => $"or({string.Join(',', or.Nodes.Select(Of))})",
        KqlNot not => $"not({Of(not.Node)})",
        KqlNested nested => $"nested({Of(nested.Path)},{Of(nested.Node)})",
        KqlComparison comparison => $"{Of(comparison.Field)}{Sign(comparison.Operator)}{Of(comparison.Bound)}",
        KqlIs { Field: null } bare => Of(bare.Value),
        KqlIs condition => $"{Of(condition.Field)}={Of(condition.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Of(KqlValue value) => value switch
    {
        KqlText { IsQuoted: true } quoted => $"\"{quoted.Text}\"",
        KqlText text => text.Text,
        KqlWildcard wildcard => $"~{string.Join('⁎', wildcard.Parts)}~",
        KqlBoolean boolean => boolean.Value ? "#true" : "#false",
        _ => "#null",
    };

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
