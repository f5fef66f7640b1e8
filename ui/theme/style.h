// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the controls: Fusion's behaviour and metrics, our shapes. Colours come from the palette at paint time.
//
// Dynamic properties a widget may carry:
//   kind = "primary" | "danger" | "quiet"   buttons: accent filled, red text, no frame until hovered
#pragma once

#include <QProxyStyle>

namespace mqttscope
{

class ScopeStyle : public QProxyStyle
{
    Q_OBJECT
public:
    /// Heights at normal text size, in device-independent pixels; they grow with the font.
    static constexpr int kControlHeight = 28;
    static constexpr int kRowHeight = 24;
    static constexpr int kRadius = 6;

    ScopeStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
};

}
