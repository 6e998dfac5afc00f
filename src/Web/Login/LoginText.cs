namespace Dashboard.Web.Login;

/// <summary>Marks the login page's text, <c>LoginText.resx</c> and <c>LoginText.ko.resx</c>.</summary>
public sealed class LoginText;
