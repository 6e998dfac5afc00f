namespace Dashboard.Services.Access;

/// <summary>The cluster's answer. <paramref name="Missing"/> says what the user would need, for instance <c>patch deployments.apps in shop</c>; empty where allowed.</summary>
public sealed record AccessDecision(bool Allowed, string Missing);
