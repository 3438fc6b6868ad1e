namespace Sim.Engine.Accounts;

/// <summary>The limits of a set. Normative values, not defaults: they change with the document, not with the country.</summary>
/// <param name="WaterLPerPersonDay">Least water, L per person and day.</param>
/// <param name="PeoplePerTap">Most persons per tap.</param>
/// <param name="PeoplePerToilet">Most persons per toilet.</param>
/// <param name="PeoplePerShower">Most persons per shower or bathing unit.</param>
/// <param name="LivingM2PerPerson">Least covered living space, m2 per person, in a cold climate.</param>
/// <param name="SiteM2PerPerson">Least site area, m2 per person.</param>
/// <param name="Source">Document.</param>
public sealed record StandardLimits(
    double WaterLPerPersonDay,
    double PeoplePerTap,
    double PeoplePerToilet,
    double PeoplePerShower,
    double LivingM2PerPerson,
    double SiteM2PerPerson,
    string Source)
{
    /// <summary>Limits of a set.</summary>
    public static StandardLimits Of(StandardSet set) => set switch
    {
        StandardSet.Sphere => new(15, 250, 20, 50, 4.5, 45, "Sphere Handbook 2018"),
        StandardSet.UnhcrEmergency => new(15, 250, 50, 50, 4.5, 45, "UNHCR WASH Indicators and Targets 2020 and Emergency Handbook, emergency"),
        StandardSet.UnhcrPostEmergency => new(20, 100, 20, 20, 4.5, 45, "UNHCR WASH Indicators and Targets 2020 and Emergency Handbook, post-emergency"),
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, null),
    };
}
