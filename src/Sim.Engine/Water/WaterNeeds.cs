namespace Sim.Engine.Water;

/// <summary>What people use of water, litres per person present and day.</summary>
/// <param name="DrinkingL">Drinking.</param>
/// <param name="BasinsL">Hand basins.</param>
/// <param name="ShowersL">Showers.</param>
/// <param name="ToiletsL">Toilets.</param>
public readonly record struct WaterNeeds(double DrinkingL, double BasinsL, double ShowersL, double ToiletsL)
{
    /// <summary>Works the needs of a site's people out.</summary>
    public static WaterNeeds Of(WaterSystem water) =>
        new(Math.Max(0, water.DrinkingLPerPersonDay - water.BottledLPerPersonDay), water.Basins.LPerPersonDay, water.Showers.LPerPersonDay, water.Toilets.LPerPersonDay);
}
