namespace Sim.Engine.Climate;

/// <summary>How diffuse light is spread over the sky.</summary>
public enum SkyModel
{
    /// <summary>Circumsolar, dome and horizon (Perez et al. 1990, coefficients of all sites).</summary>
    Perez,

    /// <summary>Circumsolar and dome (Hay and Davies 1980).</summary>
    HayDavies,

    /// <summary>The same from everywhere; too dark on sunlit and too bright on shaded walls.</summary>
    Isotropic,
}
