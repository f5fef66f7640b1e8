// SPDX-License-Identifier: GPL-3.0-or-later
// An icon that only looks: tinted from the theme, square, fixed size.
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace mqttscope
{

class IconLabel : public QWidget
{
    Q_OBJECT
public:
    /// `side` in device-independent pixels.
    IconLabel(IconId icon, IconTint tint, int side, QWidget *parent = nullptr);

    void setThemedIcon(IconId icon, IconTint tint);
    [[nodiscard]] QSize sizeHint() const override { return size(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

}
