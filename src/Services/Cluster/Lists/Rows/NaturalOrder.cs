namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>Orders texts as people do: without regard to case, and numbers within them by value (<c>web-2</c> before <c>web-10</c>, <c>v1.9</c> before <c>v1.36</c>).</summary>
internal static class NaturalOrder
{
    public static int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        if (x is null || y is null)
            return x is null ? -1 : 1;

        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            char a = x[i], b = y[j];
            if (char.IsAsciiDigit(a) && char.IsAsciiDigit(b))
            {
                var byNumber = CompareNumbers(x, ref i, y, ref j);
                if (byNumber != 0)
                    return byNumber;
                continue;
            }

            if (a != b)
            {
                a = char.ToLowerInvariant(a);
                b = char.ToLowerInvariant(b);
                if (a != b)
                    return a - b;
            }

            i++;
            j++;
        }

        var byRest = (x.Length - i) - (y.Length - j);
        return byRest != 0 ? byRest : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(string x, ref int i, string y, ref int j)
    {
        SkipZeros(x, ref i);
        SkipZeros(y, ref j);
        int startX = i, startY = j;
        while (i < x.Length && char.IsAsciiDigit(x[i]))
            i++;
        while (j < y.Length && char.IsAsciiDigit(y[j]))
            j++;
        var byLength = (i - startX) - (j - startY);
        return byLength != 0 ? byLength : x.AsSpan(startX, i - startX).SequenceCompareTo(y.AsSpan(startY, j - startY));
    }

    private static void SkipZeros(string text, ref int at)
    {
        while (at < text.Length - 1 && text[at] == '0' && char.IsAsciiDigit(text[at + 1]))
            at++;
    }
}
