using System.Collections;
using System.Collections.Frozen;

namespace Dashboard.Services.Logs.Fields;

/// <summary>The fields of a data view in the order of their names. Immutable, and made for tens of thousands: a name is found at once, a pattern in one pass.</summary>
public sealed class FieldList : IReadOnlyList<LogField>
{
    private readonly LogField[] fields;
    private readonly Dictionary<string, LogField> byName;
    private readonly FrozenSet<string> nestedPaths;

    private FieldList(Dictionary<string, LogField> byName)
    {
        this.byName = byName;
        fields = [.. byName.Values.OrderBy(field => field.Name, StringComparer.Ordinal)];
        nestedPaths = fields.Where(field => field.NestedPath is not null).Select(field => field.NestedPath!)
            .Concat(fields.Where(field => field.Kind == LogFieldKind.Nested).Select(field => field.Name)).ToFrozenSet(StringComparer.Ordinal);
    }

    public static FieldList Empty { get; } = Create([]);

    public int Count => fields.Length;

    /// <summary>Every path of nested objects.</summary>
    public IReadOnlyCollection<string> NestedPaths => nestedPaths;

    public LogField this[int index] => fields[index];

    /// <summary>Of fields with the same name the last one stays.</summary>
    public static FieldList Create(IEnumerable<LogField> fields)
    {
        var byName = new Dictionary<string, LogField>(StringComparer.Ordinal);
        foreach (var field in fields)
            byName[field.Name] = field;
        return new(byName);
    }

    /// <summary>The field of the name; null where there is none.</summary>
    public LogField? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The fields whose whole name fits a pattern in which <c>*</c> stands for any text; other characters stand for themselves.</summary>
    public IEnumerable<LogField> Match(string pattern)
    {
        var parsed = FieldPattern.Parse(pattern);
        return fields.Where(field => parsed.Matches(field.Name));
    }

    /// <summary>The fields that hold the text of a field in another form, for instance <c>message.keyword</c> of <c>message</c>.</summary>
    public IEnumerable<LogField> SubFields(string name) => StartingWith(name + ".").Where(field => field.ParentName == name);

    /// <summary>The fields whose names begin so, in order.</summary>
    public IEnumerable<LogField> StartingWith(string prefix)
    {
        for (var index = FirstNotBefore(prefix); index < fields.Length && fields[index].Name.StartsWith(prefix, StringComparison.Ordinal); index++)
            yield return fields[index];
    }

    public IEnumerator<LogField> GetEnumerator() => ((IEnumerable<LogField>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => fields.GetEnumerator();

    private int FirstNotBefore(string name)
    {
        var (low, high) = (0, fields.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(fields[middle].Name, name) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
