using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

/// <summary>Values as text in the reader's language. Scoped. In markup, times are drawn by <see cref="Age"/> and <see cref="TimeText"/>, sentences by <see cref="SentenceText"/>.</summary>
public interface IFormat
{
    /// <summary>One or two units, for sentences: <c>14 s</c>, <c>2 min 40 s</c>, <c>12 min</c>, <c>3 h</c>, <c>6 d</c>.</summary>
    string Duration(TimeSpan value);

    /// <summary>One unit without a space, for columns: <c>14s</c>, <c>17m</c>, <c>4h</c>, <c>6d</c>.</summary>
    string ShortDuration(TimeSpan value);

    /// <summary>Powers of 1024: <c>253 MiB</c>, <c>1.5 GiB</c>.</summary>
    string Bytes(double value);

    /// <summary>CPU: thousandths below one core (<c>180 m</c>), cores above (<c>2.4</c>).</summary>
    string Cores(double value);

    /// <summary>Grouped, at most two decimals: <c>10,020</c>.</summary>
    string Number(double value);

    /// <summary>Of 0 to 1: <c>54 %</c>.</summary>
    string Percent(double share);

    /// <summary>For places without markup (a title, a file): <c>2026-11-22 11:10:42 UTC</c>.</summary>
    string Time(DateTimeOffset value);

    /// <summary>The sentence in the reader's language as plain text, times in UTC.</summary>
    string Sentence(Sentence sentence);
}
