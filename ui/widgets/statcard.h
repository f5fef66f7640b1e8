// SPDX-License-Identifier: GPL-3.0-or-later
// One figure large, with its name, its trend and a remark.
#pragma once

#include "ui/widgets/surface.h"

#include <QList>

namespace mqttscope
{

class PlainLabel;
class TrendLine;

class StatCard : public Surface
{
    Q_OBJECT
public:
    explicit StatCard(const QString &title, QWidget *parent = nullptr);

    void setValue(const QString &value);
    void setNote(const QString &note);
    void setTrend(const QList<float> &samples); ///< oldest first

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    PlainLabel *m_title;
    PlainLabel *m_value;
    TrendLine *m_trend;
    PlainLabel *m_note;
};

}
