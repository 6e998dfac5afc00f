using Microsoft.AspNetCore.Components;

namespace Dashboard.Unit.Support;

/// <summary>A browser's address bar: goes where it is told, at once.</summary>
internal sealed class TestNavigation : NavigationManager
{
    public const string Origin = "http://localhost/";

    public TestNavigation() => Initialize(Origin, Origin);

    public TestNavigation(string path) => Initialize(Origin, Origin + path.TrimStart('/'));

    /// <summary>How it was told to go there last.</summary>
    public NavigationOptions Last { get; private set; }

    protected override void NavigateToCore(string uri, NavigationOptions options)
    {
        Last = options;
        Uri = ToAbsoluteUri(uri).ToString();
        NotifyLocationChanged(isInterceptedLink: false);
    }
}
