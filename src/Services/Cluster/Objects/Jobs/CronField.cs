using System.Globalization;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>One field of a cron schedule: the values that it allows. <paramref name="Any"/>: it was a star (with or without a step), which matters for days.</summary>
public sealed record CronField(IReadOnlyList<int> Values, bool Any)
{
    public bool Allows(int value) => Values.Contains(value);

    /// <summary>Reads <c>*</c>, <c>?</c>, numbers, names, lists, ranges and steps; null where it is wrong.</summary>
    /// <param name="names">The names of the values from <paramref name="least"/> on, three letters each; empty where the field has none.</param>
    public static CronField? Parse(string text, int least, int greatest, IReadOnlyList<string> names)
    {
        var values = new SortedSet<int>();
        var any = false;
        foreach (var part in text.Split(','))
        {
            if (!Add(part, least, greatest, names, values, ref any))
                return null;
        }

        return new([.. values], any);
    }

    private static bool Add(string part, int least, int greatest, IReadOnlyList<string> names, SortedSet<int> values, ref bool any)
    {
        var (range, step) = part.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (part[..slash], part[(slash + 1)..]) : (part, null);
        var every = 1;
        if (step is not null && (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out every) || every == 0))
            return false;

        int? from, to;
        if (range is "*" or "?")
        {
            (from, to, any) = (least, greatest, true);
        }
        else if (range.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
        {
            (from, to) = (Value(range[..dash], least, names), Value(range[(dash + 1)..], least, names));
        }
        else
        {
            from = Value(range, least, names);
            // "5/15" runs on from 5 to the end.
            to = step is null ? from : greatest;
        }

        if (from is null || to is null || from < least || to > greatest || from > to)
            return false;

        for (var value = from.Value; value <= to; value += every)
            values.Add(value);
        return true;
    }

    private static int? Value(string text, int least, IReadOnlyList<string> names)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Equals(text, StringComparison.OrdinalIgnoreCase))
                return index + least;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
