// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainter.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace mqttscope
{

using namespace stylepainter;

namespace
{

constexpr int kScrollBarExtent = 11;
constexpr int kFieldPadding = 8;
constexpr int kArrowWidth = 22;

const Colors &colorsOf(const QStyleOption *option) { return colorsFor(option->palette); }

/// Controls grow with text larger than the normal 13 px.
int atLeast(int height, const QStyleOption *option, int padding)
{
    return qMax(height, option->fontMetrics.height() + padding);
}

QRect centred(const QRect &rect, int side)
{
    return {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side};
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

}

ScopeStyle::ScopeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{ }

void ScopeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The ground of a framed text area is the frame's own, rounded and in the colour of a field.
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget);
        area && isTextArea(area) && area->frameShape() != QFrame::NoFrame)
        area->viewport()->setAutoFillBackground(false);
}

void ScopeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Colors &colors = colorsOf(option);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: {
        ButtonKind kind = buttonKind(widget);
        if (element == PE_PanelButtonTool && kind == ButtonKind::Normal && (option->state & State_AutoRaise))
            kind = ButtonKind::Quiet;
        drawButton(painter, option->rect, colors, kind, option->state);
        return;
    }
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameButtonBevel:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelLineEdit:
        // A line edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option->rect, colors, option->state);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            if (isTextArea(widget))
                drawField(painter, option->rect, colors, option->state);
            else {
                painter->setPen(colors.border);
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            }
        }
        return;
    case PE_FrameGroupBox:
        painter->setPen(colors.border);
        painter->drawLine(option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || qobject_cast<const QAbstractScrollArea *>(widget)) {
            painter->setPen(colors.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, centred(option->rect, qMin(option->rect.width(), option->rect.height())), colors,
                     option->state, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckBox(painter, option->rect, colors, option->state, true);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(painter, centred(option->rect, 12), colors.textMuted,
                        option->state & State_Open ? Qt::DownArrow : Qt::RightArrow);
        return;
    case PE_IndicatorArrowDown:
        drawChevron(painter, centred(option->rect, 10), colors.textMuted, Qt::DownArrow);
        return;
    case PE_IndicatorArrowUp:
        drawChevron(painter, centred(option->rect, 10), colors.textMuted, Qt::UpArrow);
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(painter, centred(option->rect, 10), colors.textMuted, Qt::LeftArrow);
        return;
    case PE_IndicatorArrowRight:
        drawChevron(painter, centred(option->rect, 10), colors.textMuted, Qt::RightArrow);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->setPen(colors.border);
        painter->setBrush(colors.bar);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colors.panel);
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected) {
            painter->fillRect(option->rect, colors.selection);
            return;
        }
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, colors.selection);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ScopeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Colors &colors = colorsOf(option);
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::HasMenu)) {
            const QRect arrow(option->rect.right() - kArrowWidth + 2, option->rect.y(), kArrowWidth - 6,
                              option->rect.height());
            drawChevron(painter, centred(arrow, 10), buttonTextColor(colors, buttonKind(widget), option->state),
                        Qt::DownArrow);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::ButtonText, buttonTextColor(colors, buttonKind(widget), option->state));
            label.state.setFlag(State_Sunken, false);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton label = *button;
            const QColor text = buttonTextColor(colors, buttonKind(widget), option->state);
            label.palette.setColor(QPalette::ButtonText, text);
            label.palette.setColor(QPalette::WindowText, text);
            label.state.setFlag(State_Sunken, false);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(painter, *header, colors);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, colors.textMuted);
            label.state.setFlag(State_On, false);
            // The margin is for the sides only: above and below it would cut the letters.
            const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
            label.rect.adjust(0, -margin, 0, margin);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.bar);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.border);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(painter, *tab, colors);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label = *tab;
            const bool selected = option->state & State_Selected;
            label.palette.setColor(QPalette::WindowText, selected ? colors.accent : colors.textMuted);
            label.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, colors.bar);
            if (option->state & (State_Selected | State_Sunken) && option->state & State_Enabled) {
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(colors.selection);
                painter->drawRoundedRect(option->rect.adjusted(1, 2, -1, -2), 4, 4);
            }
            proxy()->drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine,
                                  option->palette, option->state & State_Enabled, item->text, QPalette::WindowText);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors.bar);
        return;
    case CE_ToolBar:
    case CE_SizeGrip:
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->state & State_MouseOver ? colors.accent : colors.border);
        return;
    case CE_FocusFrame:
        drawFocusRing(painter, option->rect, colors, kRadius);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ScopeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const Colors &colors = colorsOf(option);
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame && combo->editable)
                drawField(painter, option->rect, colors, option->state);
            else if (combo->frame)
                drawButton(painter, option->rect, colors, buttonKind(widget), option->state & ~State_On);
            drawChevron(painter, centred(proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), 10),
                        colors.textMuted, Qt::DownArrow);
        }
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                drawField(painter, option->rect, colors, option->state);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
                const bool up = part == SC_SpinBoxUp;
                const bool canStep
                    = spin->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
                const bool hovered = spin->activeSubControls == part && canStep;
                drawChevron(painter, centred(proxy()->subControlRect(control, option, part, widget), 8),
                            hovered       ? colors.accent
                                : canStep ? colors.textMuted
                                          : colors.border,
                            up ? Qt::UpArrow : Qt::DownArrow);
            }
        }
        return;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(painter, *slider, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget),
                          colors);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ScopeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect &rect = option->rect;
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            // No arrow buttons: the groove is everything.
            const bool horizontal = slider->orientation == Qt::Horizontal;
            const int length = horizontal ? rect.width() : rect.height();
            const qint64 span = qint64(slider->maximum) - slider->minimum;
            const int handle = span <= 0
                ? length
                : int(qMax<qint64>(28, qint64(length) * slider->pageStep / (span + slider->pageStep)));
            const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                   length - handle, slider->upsideDown);
            switch (part) {
            case SC_ScrollBarSlider:
                return horizontal ? QRect(rect.x() + at, rect.y(), handle, rect.height())
                                  : QRect(rect.x(), rect.y() + at, rect.width(), handle);
            case SC_ScrollBarGroove:
                return rect;
            case SC_ScrollBarSubPage:
                return horizontal ? QRect(rect.x(), rect.y(), at, rect.height())
                                  : QRect(rect.x(), rect.y(), rect.width(), at);
            case SC_ScrollBarAddPage:
                return horizontal ? QRect(rect.x() + at + handle, rect.y(), length - at - handle, rect.height())
                                  : QRect(rect.x(), rect.y() + at + handle, rect.width(), length - at - handle);
            default:
                return {};
            }
        }
        break;
    case CC_ComboBox:
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              QRect(rect.right() - kArrowWidth + 1, rect.y(), kArrowWidth - 2, rect.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(kFieldPadding, 1, -kArrowWidth, -1));
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const int buttons = spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 18;
            const QRect column(rect.right() - buttons - 1, rect.y() + 2, buttons, rect.height() - 4);
            QRect found = rect;
            if (part == SC_SpinBoxUp)
                found = QRect(column.x(), column.y(), buttons, column.height() / 2);
            else if (part == SC_SpinBoxDown)
                found = QRect(column.x(), column.y() + column.height() / 2, buttons, column.height() / 2);
            else if (part == SC_SpinBoxEditField)
                found = rect.adjusted(kFieldPadding - 2, 1, -buttons - 2, -1);
            return visualRect(option->direction, rect, found);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ScopeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(kFieldPadding - 2, 1, -kFieldPadding + 2, -1);
        return option->rect;
    case SE_HeaderLabel:
        // The margin is meant sideways; rows of small headers have none to give above and below.
        return option->rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int ScopeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 4;
    case PM_MenuBarVMargin:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 10;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin:
        // The space left and right of the text in an item view.
        return 8;
    case PM_TreeViewIndentation:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ToolBarIconSize:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon ScopeStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // The menu bar asks for it whether it needs it or not.
    if (which == SP_ToolBarHorizontalExtensionButton)
        return themedIcon(IconId::More);
    return QProxyStyle::standardIcon(which, option, widget);
}

int ScopeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ItemView_ActivateItemOnSingleClick:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        return int(colorsFor(option ? option->palette : QPalette()).border.rgba());
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ScopeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool hasMenu = button->features & QStyleOptionButton::HasMenu;
            found.setWidth(size.width() + (button->text.isEmpty() ? 12 : 24) + (hasMenu ? 8 : 0));
            found.setHeight(atLeast(kControlHeight, option, 12));
        }
        break;
    case CT_ToolButton:
        found = found.expandedTo(QSize(24, 24));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        found.setHeight(atLeast(kControlHeight, option, 12));
        break;
    case CT_ComboBox:
        found.setHeight(atLeast(kControlHeight, option, 12));
        found.setWidth(size.width() + kFieldPadding + kArrowWidth + 4);
        break;
    case CT_ItemViewItem:
        found.setHeight(qMax(found.height(), atLeast(kRowHeight, option, 8)));
        break;
    case CT_HeaderSection:
        found.setHeight(atLeast(kRowHeight + 2, option, 10));
        break;
    case CT_TabBarTab:
        found.setHeight(atLeast(32, option, 16));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            found.setHeight(qMax(found.height(), atLeast(26, option, 10)));
        break;
    case CT_MenuBarItem:
        found = QSize(size.width() + 16, atLeast(26, option, 10));
        break;
    default:
        break;
    }
    return found;
}

}
