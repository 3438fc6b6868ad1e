using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Fixtures set apart for groups of residents, and what these share.</summary>
public sealed record UserGroups
{
    [Input(Help = "Fixtures for women and girls alone; left out: none are set apart.")]
    public GroupFixtures? Women { get; init; }

    [Input(Help = "Fixtures for families alone; left out: none are set apart.")]
    public GroupFixtures? Families { get; init; }

    [Input(Help = "Fixtures for men alone; left out: none are set apart.")]
    public GroupFixtures? Men { get; init; }

    [Input(Min = 1, Max = 1000, Help = "Unaccompanied minors who share a bedroom; left out: not judged.")]
    public int? MinorsPerBedroom { get; init; }

    /// <summary>
    /// Shares of residents who use the fixtures of women, families and men. Members of families use those of families where
    /// there are such, and half of them are taken as women; men are the rest.
    /// </summary>
    public (double Women, double Families, double Men) Shares(double womenFraction, double familiesFraction)
    {
        double families = Families?.ShareFraction ?? (Families is null ? 0 : familiesFraction);
        double women = Women?.ShareFraction ?? Math.Max(0, womenFraction - families / 2);
        return (women, families, Men?.ShareFraction ?? Math.Max(0, 1 - families - women));
    }
}
