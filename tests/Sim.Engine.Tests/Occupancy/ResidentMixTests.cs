using Sim.Engine.Occupancy;

namespace Sim.Engine.Tests.Occupancy;

public sealed class ResidentMixTests
{
    [Theory]
    [InlineData(0.8, 0.6, false)]
    [InlineData(0.8, 0.2, true)]
    [InlineData(1, 0, true)]
    [InlineData(0.185, 0.06, true)]
    public void Nobody_is_in_a_family_and_without_one(double families, double minors, bool isSound)
    {
        (string Key, string Problem)[] found = [.. ResidentMix.Check(new() { FamiliesFraction = families, UnaccompaniedMinorsFraction = minors })];
        Assert.Equal(isSound, found.Length == 0);
        Assert.All(found, f => Assert.Equal(("unaccompanied_minors", "is 60 %, with 80 % members of families more than all residents; allowed: at most 20 %"), f));
    }
}
