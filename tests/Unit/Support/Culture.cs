using System.Globalization;

namespace Dashboard.Unit.Support;

/// <summary>Runs what follows in a language, until disposed.</summary>
internal sealed class Culture : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Ui) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public Culture(string name) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(name), CultureInfo.GetCultureInfo(name));

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
