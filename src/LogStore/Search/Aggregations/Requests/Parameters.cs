using System.Globalization;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>
/// The members of one aggregation's object, which must be among those declared. Each reader gives null where the member is missing or null, and throws
/// <see cref="StoreFailureException"/> with Elasticsearch's sentence where it is of the wrong type or fails.
/// </summary>
internal sealed class Parameters
{
    private readonly string parser;

    private Parameters(string parser, DslNode body)
    {
        this.parser = parser;
        Body = body;
    }

    public DslNode Body { get; }

    /// <summary>Checks the names; an underscore at the front of a declared name means that it is known and refused.</summary>
    public static Parameters Of(string parser, DslNode body, params ReadOnlySpan<string> declared)
    {
        foreach (var member in body.Members)
        {
            if (declared.Contains("_" + member.Name))
                throw AggregationErrors.Unsupported($"[{parser}] [{member.Name}]");
            if (!declared.Contains(member.Name))
                throw AggregationErrors.Content((member.Line, member.Column), $"[{parser}] unknown field [{member.Name}]{DidYouMean.For(member.Name, Plain(declared))}");
        }
        return new(parser, body);
    }

    public DslNode? Node(string name) => Body.Find(name) is { IsNull: false } node ? node : null;

    public bool Has(string name) => Node(name) is not null;

    public string? Text(string name)
        => Node(name) is not { } node ? null : node.IsScalar ? node.Text : throw WrongType(name, node);

    public DslNode? Object(string name)
        => Node(name) is not { } node ? null : node.IsObject ? node : throw WrongType(name, node);

    public bool? Flag(string name)
    {
        if (Node(name) is not { } node)
            return null;
        return node.Text switch
        {
            "true" when node.IsScalar => true,
            "false" when node.IsScalar => false,
            _ when node.IsString => throw Failed(name, node, StoreFailure.IllegalArgument($"Failed to parse value [{node.Text}] as only [true] or [false] are allowed.")),
            _ => throw WrongType(name, node),
        };
    }

    public int? Int(string name) => Long(name) is { } value ? (int)Math.Clamp(value, int.MinValue, int.MaxValue) : null;

    public long? Long(string name)
    {
        if (Node(name) is not { } node)
            return null;
        if (!node.IsNumber && !node.IsString)
            throw WrongType(name, node);
        if (long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        return double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e18
            ? (long)number : throw Failed(name, node, AggregationErrors.NumberFailure(node.Text));
    }

    public double? Double(string name)
    {
        if (Node(name) is not { } node)
            return null;
        if (!node.IsNumber && !node.IsString)
            throw WrongType(name, node);
        return double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : throw Failed(name, node, AggregationErrors.NumberFailure(node.Text));
    }

    /// <summary>An array of numbers, or one number.</summary>
    public double[]? Doubles(string name)
    {
        if (Node(name) is not { } node)
            return null;
        var items = node.IsArray ? node.Items : [node];
        return [.. items.Select(item => double.TryParse(item.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : throw Failed(name, node, AggregationErrors.NumberFailure(item.Text)))];
    }

    public StoreFailureException Failed(string name, DslNode node, StoreFailure cause)
        => AggregationErrors.Content(AggregationErrors.EndOf(node), $"[{parser}] failed to parse field [{name}]", cause);

    /// <summary>Fails with an illegal argument below the field's own failure where the condition does not hold.</summary>
    public void Require(bool condition, string name, string reason)
    {
        if (!condition)
            throw Failed(name, Body.Find(name)!, StoreFailure.IllegalArgument(reason));
    }

    public StoreFailureException WrongType(string name, DslNode node)
        => AggregationErrors.Content(node.Position, $"[{parser}] {name} doesn't support values of type: {node.TokenName}");

    private static List<string> Plain(ReadOnlySpan<string> declared)
    {
        var names = new List<string>();
        foreach (var name in declared)
            names.Add(name.TrimStart('_'));
        return names;
    }
}
