namespace Sim.Engine.Studies;

/// <summary>What the enterprise gives and takes beside its price, in a mean year over the paths, for all its customers.</summary>
/// <param name="Posts">Full-time posts.</param>
/// <param name="TargetPosts">Of these, held by the target group.</param>
/// <param name="WagesEur">Wages.</param>
/// <param name="LocalEur">Spent in the municipality.</param>
/// <param name="LocalFraction">The same as a share of all spending.</param>
/// <param name="KgCo2e">Emissions of all its work.</param>
/// <param name="AlternativeKgCo2e">Emissions of the same work done otherwise.</param>
/// <param name="LostFraction">Share of the centre's work that is lost.</param>
public sealed record ServiceFootprint(
    double Posts, double TargetPosts, double WagesEur, double LocalEur, double LocalFraction, double KgCo2e, double AlternativeKgCo2e, double LostFraction);
