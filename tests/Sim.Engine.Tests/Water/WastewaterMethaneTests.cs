using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class WastewaterMethaneTests
{
    // A person's year: 0.06 kg x 365 = 21.9 kg of oxygen demand, at most 13.14 kg of methane.
    [Theory]
    [InlineData(1, 13.14)]
    [InlineData(0.5, 6.57)]
    [InlineData(0.1, 1.314)]
    [InlineData(0, 0)]
    public void Methane_of_a_persons_year_follows_the_pathway(double correctionFraction, double expectedKg) =>
        Assert.Equal(expectedKg, WastewaterMethane.Ipcc2019(0.06 * 365, 0.6, correctionFraction), 1e-9);
}
