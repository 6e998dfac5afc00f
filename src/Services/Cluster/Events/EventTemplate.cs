using System.Text;

namespace Dashboard.Services.Cluster.Events;

/// <summary>The wording of a message without its numbers and identifiers, so that "took 13 s" and "took 14 s" are one line.</summary>
internal static class EventTemplate
{
    public static string Of(string message)
    {
        var text = new StringBuilder(message.Length);
        var at = 0;
        while (at < message.Length)
        {
            var end = at;
            while (end < message.Length && char.IsAsciiLetterOrDigit(message[end]))
                end++;
            if (end == at)
            {
                text.Append(message[at++]);
                continue;
            }

            var word = message.AsSpan(at, end - at);
            if (word.ContainsAnyInRange('0', '9'))
                text.Append('#');
            else
                text.Append(word);
            at = end;
        }

        return text.ToString();
    }
}
