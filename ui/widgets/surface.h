// SPDX-License-Identifier: GPL-3.0-or-later
// Grounds to put things on: panel, canvas, bar, rail, card. Painted from the theme in force, with hairlines where
// asked.
#pragma once

#include <QWidget>

namespace mqttscope
{

class Surface : public QWidget
{
    Q_OBJECT
public:
    enum class Ground : quint8
    {
        Panel, ///< lists and pages
        Canvas, ///< behind cards
        Bar, ///< tool, status, section bars
        Rail,
        Card, ///< panel with a rounded 1 px border
    };

    explicit Surface(Ground ground, QWidget *parent = nullptr);
    /// Hairlines on these edges, in the border colour.
    void setHairlines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    Qt::Edges m_hairlines;
};

}
