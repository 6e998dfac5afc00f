using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>One fact about an object: the key of its name (<c>Fact.*</c> of the resource files beside) and what it says, one value a line.</summary>
public sealed record Fact(string Name, IReadOnlyList<FactValue> Values)
{
    /// <summary>The fact with one text as the machine has it; null where there is none.</summary>
    public static Fact? Of(string name, string? text) => string.IsNullOrEmpty(text) ? null : new(name, [new FactValue(text)]);

    public static Fact? Of(string name, Sentence? sentence) => sentence is null ? null : new(name, [new FactValue(sentence)]);

    public static Fact? Of(string name, DateTimeOffset? at) => at is { } time ? new(name, [new FactValue(time)]) : null;

    public static Fact? Of(string name, long? number) => number is { } value ? new(name, [new FactValue(new Sentence("Fact.NumberValue", value))]) : null;

    public static Fact? Of(string name, ResourceRef? link) => link is { } target ? new(name, [new FactValue(target.Name, target)]) : null;

    public static Fact? Of(string name, IEnumerable<Sentence> sentences) => Of(name, sentences.Select(sentence => new FactValue(sentence)));

    public static Fact? Of(string name, IEnumerable<FactValue> values) => values.ToArray() is { Length: > 0 } all ? new(name, all) : null;

    /// <summary>Those that are there.</summary>
    public static IReadOnlyList<Fact> List(params ReadOnlySpan<Fact?> facts)
    {
        var list = new List<Fact>();
        foreach (var fact in facts)
        {
            if (fact is not null)
                list.Add(fact);
        }

        return list;
    }
}
